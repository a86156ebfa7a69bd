/** T with everything in it readonly. Byte arrays stay as they are. */
export type Deep<T> = T extends Uint8Array
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Deep<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Deep<T[Key]> }
      : T;
