import { DataSource } from 'typeorm';
import { loadEnvironment } from './src/config/load-environment.js';
import { dataSourceOptions } from './src/database/typeorm-options.js';

/** For the TypeORM command line: the same database, entities and migrations as the gateway itself. */
export default new DataSource(dataSourceOptions(loadEnvironment().DATABASE_URL));
