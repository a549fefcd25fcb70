import { Global, Module } from '@nestjs/common';
import { Environment } from '../config/environment.js';
import { loadMasterKeys } from './master-key.js';
import { SecretBox } from './secret-box.js';

@Global()
@Module({
  providers: [
    {
      provide: SecretBox,
      inject: [Environment],
      useFactory: (environment: Environment) => {
        const load = () => loadMasterKeys(environment);
        return new SecretBox(load(), environment.MASTER_KEY === undefined ? load : undefined);
      },
    },
  ],
  exports: [SecretBox],
})
export class SecretBoxModule {}
