/** The safety questions come once, before the first link of a visit. That they were asked is kept nowhere but here. */
class ReachingOut {
  safetyAsked = $state(false);
}

export const reachingOut = new ReachingOut();
