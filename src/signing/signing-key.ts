/** One of the keys that may have made a signature; several while a rotation overlaps. */
export interface SigningKey {
  readonly id: string;
  readonly secret: string;
}
