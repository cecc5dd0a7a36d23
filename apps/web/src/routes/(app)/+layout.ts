/** The signed-in app lives in the browser alone: no private text is ever rendered on a server. */
export const ssr = false;
export const prerender = false;
