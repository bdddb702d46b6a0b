/** Which transformations of a series ask for figures of each period itself. */
import { TRANSFORMATIONS, isPointwise } from "../../src/query/transformation";

test("levels, year-on-year changes, shares and contributions do, so that their periods need not follow each other", () =>
  expect(TRANSFORMATIONS.filter(isPointwise)).toEqual(["level", "yoy", "share", "contribution"]));
