/** Every combination of one item of each list. */
export const combine = <Item>(lists: readonly (readonly Item[])[]): (readonly Item[])[] =>
  lists.reduce<(readonly Item[])[]>(
    (done, list) => done.flatMap((items) => list.map((item) => [...items, item])),
    [[]],
  );
