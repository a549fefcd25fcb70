/** What a class of the document describes, as an object of no class: views are put together from parts of views. */
export type Plain<T> = Pick<T, keyof T>;
