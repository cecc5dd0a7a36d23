import { endpoints, type NoticesView, type RefusalReply } from '@footbridge/contract';
import type { NoticeWish } from '@footbridge/domain';
import type { Context } from '../context.ts';

type Answered = Promise<NoticesView | RefusalReply>;

export const showNotices = ({ call }: Context): Answered => call(endpoints.notices.show);

export const setNotices = ({ call }: Context, wish: NoticeWish): Answered =>
  call(endpoints.notices.set, { body: { wish } });
