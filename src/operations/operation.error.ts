/** Why a command of operations was refused or failed: a sentence that a person can act on, without any secret. */
export class OperationError extends Error {}
