/** There is no merchant of this id or name, or not this version of it. */
export class MerchantNotFoundError extends Error {
  constructor(readonly reference: string) {
    super(`There is no merchant ${reference}`);
    this.name = 'MerchantNotFoundError';
  }
}
