/** What an “if” can be, other than a doubt about the harm. */
export const conditions = {
  /** The if-clause is a question in disguise: if = whether. */
  whether: [
    '(ask|asked|asking) ~3 (if|whether)',
    'question of (if|whether)',
    '(ask|asks|asked|asking|wonder|wondered|wonders|wondering|know|knows|knew|known|see|saw|seeing|check|checked|checking|sure|unsure|certain|doubt|doubted|decide|decided|deciding|matter|matters|mattered|care|cares|cared|tell|telling|say|find out|found out|question|questioned|clear|remember|idea|understand|notice|noticed|look|looked|thinking|thought about|forgot|forget|guess|test|tested|curious|figure out|work out|worked out|hear|heard|depend|depends|minded|mind) (me|you|him|her|them|us|for sure|out|to myself|myself|anymore|any more|yet|back)? (if|whether)',
  ],
  /** "if" that sets no condition on the apology: as if, even if, if only … */
  not_condition: [
    'if $',
    'if and when (it|i)',
    '(as|even|like|only|what|but) (if)',
    'if (only|anything|nothing else|ever there|i am honest|i am being honest|we are honest|not|need be|so|that makes sense|truth be told|memory serves|i remember rightly|i may say|you ask me|you see what i mean|you know what i mean)',
    'what if',
    'if you will',
    'if i may $',
    'would be (lying|a liar) if',
    'if i am (really|truly|being)? honest',
  ],
  /** The condition keeps the reader free. */
  reader_free: [
    'if you _ (feel like|fancy|are up)',
    '(if|unless|until|when|whenever|in case) (and when)? (ever)? (you|u|there is|there are|that is|it is|this is|today|now|a) _ (ever|still|do|one day|really|should)? _ @free_verb',
    'if (it|this|that|reading|a visit|meeting|writing|talking|seeing me|hearing|anything|a call|the|my being) ~3 (helps|would help|is too|is easier|is better|is okay|is ok|suits|feels safer|feels|is more|works|would be|is not|gets|is all right|ever becomes|is welcome)',
  ],
  /** "If I do it again, I will …": a promise about oneself. */
  own_plan: [
    '(if|when|whenever|should) (and when)? i _ (ever|start|begin|do|feel|fall|slip|catch|raise|get|forget|find|drink|say|shout|yell|want|fail|break|try|make|lose|go|cross|hurt|upset|interrupt|blame|am|cannot|can not|need|see|hear|miss|have to|become|do not|come|turn|ask|lie|upset) ~~12 (i (will|shall|am going to|promise|would)|you (can|may|get to|are free|should|have my)|please (tell|stop|say|leave|hang|walk|hold)|tell me|stop|walk|hang|leave|hold me|say|remind)',
    '(i will|you can|please|tell me|stop me|hang up|walk away|i promise to|you may|i shall|leave|call me out|remind me|pull me up) ~~6 if i _ (ever)? (start|begin|do|slip|catch|raise|get|forget|drink|say|shout|yell|fail|break|lose|go|cross|interrupt|blame|am|become|feel|try|come|turn|have|upset|hurt)',
    'if i have (missed|left|forgotten|got|misunderstood|misremembered|overlooked) ~~8 (tell|hear|say|listen|know|correct|add|ask|put)',
  ],
  /** The condition puts the blame on the writer. */
  my_counterfactual: [
    'if i had _ (not)? _ (@past|been|had|done)',
    'had i _ (not)? _ (@past|been|had|done) ~8',
    'if i (would|could) have',
    'if i would _ @past',
    'if i had a (pound|penny|dollar|euro|shilling)',
    'if i was|were _ (you|in (your|my)|half|any|brave|braver|less|more|better|able|the ~1 i)',
    'if i could',
    'if it (were|was) not for (me|my)',
    'if it had not been for (me|my)',
    'if i did not',
    'if not for (me|my)',
    'if my (own)? (pride|temper|cowardice)',
  ],
  if_you_had: [
    'if you (had|would have|were|was) _ (not|just|only|ever|less|more|@past|been|told|called|answered|said|asked|come)',
    'if you (did not|would not|could just|would just|would only)',
  ],
  courtesy: [
    'if (this|my) (letter|message|note|text|email|card|is|comes|reaches|seems|sounds|feels|post|arrives|finds|gets|does|reads) ~4',
    'if i have (left|missed|forgotten|got) (something|anything|parts|things|out|some|wrong)',
    'if (my words are|my english|my writing|my spelling|the spelling|it is (long|late|too long|a lot|messy|rambling|clumsy)|i ramble|i am rambling|i go on)',
    'if (i|this) (am|is) (not)? (making sense|clumsy|too long|too late|long|late|unwelcome|a shock|out of the blue|hard to read|coming out)',
  ],
  /** A correction is asked for. */
  invited: [
    '(i want|i would like|i would want|please|i will listen|i am listening|let me|correct me|i hope you will tell|stop me|i would rather) ~~3 (hear|know|tell|say|listen|correct|learn|stop|understand)',
    'say (so|stop|the word)',
    'tell me and',
    'stop me',
    'hold me to',
    'call me out',
  ],
  whether_free: [
    'whether (or not)? (you|we|they|it is welcome|this) _ (ever|can|choose|want|answer|reply|forgive|read|believe|write|speak|decide|accept|like|come|let|do|are|will|see|call|helps|changes)',
    'you (forgive|answer|reply|read|believe|accept|write|speak|call|want|decide)',
  ],
  consequence: [
    '(may|might) have (to|lost|cost|died|been (different|better|easier|safer|spared|kinder|killed|a)|killed|saved|helped|stopped|known|asked|listened|told you|changed|noticed|gone to|been able)',
  ],
  intent_word: [
    '(mean|meant|intend|intended|knew|know|saw|see|realised|understood|noticed|admitted|remember|tired|drunk)',
    'on purpose',
    'your fault',
  ],
  denial: ['not', 'never', 'nothing', 'nor', 'neither'],
  not_bound: [
    '(do not|did not|never|not|no longer) _ (have to|need to|must)',
    'you should (not|never) have (to|had to)',
  ],
};
