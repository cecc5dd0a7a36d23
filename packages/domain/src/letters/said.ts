/**
 * What there is to say of a letter: closed lists, and passages of the letter itself. Nobody's own words, so an answer is
 * no way to write to someone past the limits they have set; and nothing in it is asked for.
 */
export const repliesToLetter = ['received', 'not_now'] as const;
export type ReplyToLetter = (typeof repliesToLetter)[number];

/** Of a passage: it lands, it does not, or one would like to hear more. */
export const passageMarks = ['lands', 'does_not', 'say_more'] as const;
export type PassageMark = (typeof passageMarks)[number];

/** What an author says of what they said they would do. None is a failure, and so is saying nothing. */
export const reports = ['done', 'slower', 'put_down'] as const;
export type Report = (typeof reports)[number];

/** What a person notes for themselves about what still hurts. Never shared, never counted. */
export const resentments = ['still_here', 'easing', 'let_go'] as const;
export type Resentment = (typeof resentments)[number];
