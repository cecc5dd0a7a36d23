/** Small closed lists that say where clauses begin. */
const list = (words: string) => new Set(words.split(' '));

export const subjects = list(
  'i you we he she they it that this there these those nobody everyone everybody someone',
);
export const pronouns = list('i you we he she they it');

/** Always begins a clause. */
export const openers = list(
  'but although though however because if when unless until whereas albeit whenever while since except whether nor',
);

/** Begins a clause when somebody follows who does something. */
export const joiners = list('and or so yet still as only even plus then cause like');

/** After these, "I …" goes on with what is known, said or felt and begins nothing new. */
export const embedders = list(
  'that what which who whom whose how why where when know knew think thought thinking said say saying told tell felt feel feeling sorry wish hope hoped guess suppose mean meant realise realised understand understood see saw believe believed admit remember forgot regret swear promise promised things thing stuff way time times day days night all everything anything whatever if because but and or so than as like wondered wonder sure afraid ashamed glad until before after since though although while once unless whether everyone nobody no even said ever did do does was were am is are had have has should would could can will might may must',
);

export const determiners = list(
  'the a an that those these this my your our his her their all any every some of for about each',
);

/** What follows a subject when it is one: an auxiliary, or a plain common verb. */
export const auxiliaries = list(
  'am is are was were be been have has had do does did will would shall should can could may might must going got',
);
