/** What was said or thought long ago and is only told. */
export const telling = {
  /** The condition or deed was spoken long ago, or only told. */
  reported: [
    'i _ (used to|would|always|often|even|kept|had|then|once|have|was|am|did|still)? _ (told|tell|telling) (you|him|her|them|people|everyone|everybody|myself|anyone|anybody|friends|the|your|my|mum|dad|us)',
    'i _ (used to|would|always|often|even|kept|had|then|once|have|was|am|did|still)? _ (say|said|saying|claimed|claim|claiming|wrote|swore|insisted|pretended|pretend|pretending|joked|argued|threatened|promised|warned|shouted|screamed|yelled|answered) !sorry',
    'i _ (used to|would|always|often|even|kept|had|then|once|still)? _ (think|thought|believed|convinced|acted (like|as)|hid behind|blamed|accused|called it|made out|made you (think|believe|feel)|let (you|people|everyone|them) (think|believe))',
    '(you|he|she|they|mum|dad|people) _ (said|say|told|tell|wrote|heard me) ~1 (me|that|it|i|you)?',
    'my (old)? (line|excuse|excuses|answer|story|defence|rule|favourite|reply|threat)',
    '(saying|telling|claiming|pretending|insisting|thinking|blaming|calling) (myself|you|everyone|people|them|that|it|him|her|i|my)',
    'to (say|call|blame|tell|pretend|claim) ',
    'for (making out|acting|pretending|blaming)',
    'stop (saying|telling|calling)',
    'i (can not|could not|will not|would not|am not going to|refuse to|do not want to|will never|no longer|wish i could|am done) _ (say|hide|pretend|call|blame|tell|claim|use|excuse|saying|pretending|blaming)',
    'it would be (easy|easier|a lie|convenient) to',
    'instead of (saying|blaming)',
    'when i (said|told|called|blamed)',
  ],
};
