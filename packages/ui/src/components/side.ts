/** The colours of the two people: equal in weight, fixed for both screens, never alone (a name is always beside them). */
export type Side = 'moss' | 'clay';
