export { startMygwSimulator } from './simulator.js';
export { DEFAULT_FAULTS, type Faults } from './faults.js';
export { callbackSignature, paymentSignature } from './signature.js';
export type { FaultControl } from './fault-switch.js';
export type { MygwSimulator } from './mygw-simulator.js';
export type {
  CallbackOverrides,
  Channel,
  MerchantConfig,
  MygwOptions,
  OrderRecord,
  OrderSketch,
  OrderState,
  Outcome,
  PaymentLog,
  QueryLog,
  RequestLog,
  SentCallback,
} from './types.js';
