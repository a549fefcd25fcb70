import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Reader } from '../database/reader.js';
import { ApiTokenEntity } from './api-tokens/api-token.entity.js';
import { UserEntity } from './users/user.entity.js';

/** Names of those who made versions of the configuration, which are kept by their ids. */
@Injectable()
export class AuthorNames {
  constructor(private readonly reader: Reader) {}

  /** @returns the name of a user or token; of anything else, such as a command, the key itself */
  async namesOf(keys: readonly string[]): Promise<(key: string) => string> {
    const where = { id: In([...new Set(keys)]) };
    const [users, tokens] = await Promise.all([
      this.reader.manager.find(UserEntity, { select: { id: true, name: true }, where }),
      this.reader.manager.find(ApiTokenEntity, { select: { id: true, name: true }, where }),
    ]);
    const names = new Map([...users, ...tokens].map(({ id, name }) => [id, name]));
    return (key) => names.get(key) ?? key;
  }
}
