/** Matches a text with a Chinese character. */
export const HAN = /\p{Script=Han}/u;
