/** An error of a query tells what is wrong in any language. */
import { NotAvailableError } from "../../src/query";

test("the details of an error are found when they are first asked for, once", () => {
  const findDetails = jest.fn(() => ({}));
  const error = new NotAvailableError("shapesDiffer", findDetails);
  expect(findDetails).not.toHaveBeenCalled();
  expect(error.message).toBe(error.format("en"));
  expect(error.message).toMatch(/\S/);
  expect(error.format("zh")).not.toBe(error.message);
  expect(error.details).toEqual({});
  expect(findDetails).toHaveBeenCalledTimes(1);
});
