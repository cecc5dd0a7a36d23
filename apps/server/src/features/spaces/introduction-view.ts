import type { IntroductionView } from '@footbridge/contract';
import type { spaces } from '@footbridge/db';

type Introduced = Pick<
  spaces.MemberRow,
  'introductionEpoch' | 'introduction' | 'introductionAct' | 'agreementKey' | 'signingKey'
>;

export const introductionView = (member: Introduced): IntroductionView => ({
  sealed: { epoch: member.introductionEpoch, envelope: member.introduction },
  publicKeys: { agreement: member.agreementKey, signing: member.signingKey },
  act: member.introductionAct,
});
