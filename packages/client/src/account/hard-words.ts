/** Words that could hurt someone on a hard day, left out of what is suggested: kin, harm, shame, war, drink, the law. */
export const hardWords: ReadonlySet<string> = new Set(
  `abandon abuse accident accuse addict affair afraid aim alarm alcohol anger angry anxiety apart apology argue
    armed army arrest arrow assault attack aunt awful baby bachelor battle betray bitter blade blame bleak blind
    blood bomb boy broken brother bullet burden burst cage cannon casino child choose chronic cigar clinic control
    cousin cradle crash crazy cruel crush cry dad damage damp danger daughter debate decline defense defy demand
    demise denial deny depart dentist despair destroy dirt disagree disease dismiss disorder divorce doctor drama
    drink drop duty dwarf dumb empty end enemy enforce engage erase escape evil exclude excuse execute exile expose
    fade faint fall false family fat fatal father fatigue fault female fever fire foil forget fragile frown fury
    ghost gift girl give gossip grief grit guard guilt gun hammer harsh hazard hidden hollow horror hospital humble
    hungry hunt hurry hurt husband idle ignore ill illegal illness inflict inherit injury inmate insane jealous
    judge junk kick kid knife know lady law lawsuit liar liquid lonely love mad maid man market marriage mask mercy
    misery miss mistake mom monster mother mystery naive nasty negative neglect nephew nerve never obey old orphan
    other pact panic parent patient peace penalty pill pistol police poverty prison problem punch quit race razor
    rebel refuse regret reject rely remember remind repair report rescue resist retreat return reunion reveal rich
    rifle riot risk rival rude sad sadness sand satoshi scan scare scissors scrap secret seek shed shell shoot shove
    shy sibling sick siege silent sister skull slab slice slim slush smoke soldier sorry split spoil spy sting
    strike struggle stumble suffer suspect swear sword symptom tattoo test tired toddler tragic trap trash trial
    trick trigger trouble trust truth ugly unable unaware uncle undo unfair unhappy unveil upset urge useless vacant
    vague vanish vicious visit volcano warfare warrior waste weapon wedding weird wet whip wife wine wolf woman
    worry worth wreck wrestle wrong young youth`
    .trim()
    .split(/\s+/),
);
