/** Numbers that are rules. Durations are milliseconds. */
const minute = 60_000;
const day = 24 * 60 * minute;

export const limits = {
  /** Characters (UTF-16 code units) of one message. Checked where the text is readable: in the browser. */
  messageLength: 8_000,
  /** Characters of a first-contact card. */
  cardLength: 280,
  acknowledgementLength: 500,
  readinessNoteLength: 2_000,
  /** Characters of one private text: what still fits into the largest envelope in any script. */
  pageLength: 10_000,
  /** Private pages of one account: several a day, for years. */
  pages: 10_000,
  nameLength: 80,
  pronounsLength: 40,
  /** A deadline is pressure, so a link lives long. */
  invitationLife: 90 * day,
  /** Links alive at once in one space. */
  invitationsAlive: 10,
  /** Guests of one person in one space, with those who may still come. */
  guests: 10,
  /** Spaces an account may have that nobody has answered yet. */
  waitingSpaces: 3,
  /** Between asking for a reset by mail and being able to use it: mail is often shared, and who is signed in can stop it. */
  resetWait: 3 * day,
  /** How long it can be used then. */
  resetLife: 7 * day,
  /** Accounts that one mail leads back to: several may stand under an address that nobody has confirmed. */
  resetsInOneMail: 10,
  /** Space keys that can be handed over at once. */
  epochsOffered: 200,
  /** Between a challenge for a passkey and its answer: long enough to find one's glasses. */
  challengeLife: 5 * minute,
  passkeys: 10,
  passkeyNameLength: 40,
  /** One-time codes (RFC 6238): how long each is shown, and how many before and after it a clock may be off. */
  codeStep: 30_000,
  codeDrift: 1,
  /** How long the link that confirms a changed address works. */
  emailLinkLife: 7 * day,
  messageHoldLongest: 30 * day,
  /** When something is asked about again that an agreed rule does not let go at all. */
  heldAgain: day,
  /** Characters of a letter: what still fits into the largest envelope in any script, with what goes along. */
  letterLength: 20_000,
  /** Characters of "What will you do?" */
  commitmentLength: 300,
  /** How long a letter waits before it goes, unless its author chooses another time. */
  letterWait: day,
  letterWaitLongest: 30 * day,
  /** Between two letters that reach one person. */
  letterGap: 30 * day,
  /** Letters one person hands over in one space. */
  letters: 200,
  /** Clauses of one agreement. */
  clauses: 60,
  /** Characters of what a clause says, and of each of its other fields. */
  clauseLength: 600,
  clauseDetailLength: 300,
  /** A signature is its owner's alone for so long. */
  coolingOff: day,
  /** An offer lapses when nobody has said anything of it for so long. */
  offerLife: 90 * day,
  /** How long a clause that was declined is not offered again. */
  clauseRest: 90 * day,
  /** Versions one person offers in one space. */
  offers: 500,
  /** What one person says of boundaries in one space and lets stand. */
  sayings: 200,
  /** Characters of what is said of a boundary beside its clause. */
  sayingLength: 2_000,
  /** How long a neutral whose seat has ended can write each of the two one note more, and its characters. */
  closingNoteWithin: 30 * day,
  closingNoteLength: 4_000,
  /** Characters of each thing that a neutral states of themselves. */
  statementLength: 300,
  /** Conversations of one person in one space that are not over. */
  dialogues: 20,
  /** How many one person asks for in one space within a day, whatever becomes of them: each reaches the other. */
  dialoguesADay: 10,
  dialoguesWithin: day,
  /** A yes may be asked again only after this long, counted from one's own last yes. */
  readinessCoolDown: 7 * day,
} as const;
