/** There is no such integration, or not this version or secret of it. */
export class IntegrationNotFoundError extends Error {
  constructor(readonly reference: string) {
    super(`There is no integration ${reference}`);
    this.name = 'IntegrationNotFoundError';
  }
}
