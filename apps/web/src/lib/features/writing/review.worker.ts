import { review, type Kind, type Review } from '@footbridge/draft-review';

/** Reads drafts apart from the page. The server sends this file with a policy that lets it connect to nothing. */
export interface Asked {
  readonly id: number;
  readonly text: string;
  readonly kind: Kind;
}

export interface Answered {
  readonly id: number;
  readonly review: Review;
}

addEventListener('message', ({ data: { id, text, kind } }: MessageEvent<Asked>) => {
  const answer: Answered = { id, review: review(text, { kind }) };
  postMessage(answer);
});
