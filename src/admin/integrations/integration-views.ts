import type { IntegrationSettings } from '../../integrations/integration-settings.js';
import type { IntegrationVersionEntity } from '../../integrations/integration-version.entity.js';
import { changedFields } from '../../merchants/configuration-change.js';
import type { Plain } from '../plain.js';
import { time } from '../times.js';
import type { IntegrationSettingsDto } from './integration-settings.dto.js';
import type { IntegrationVersionDto } from './integration.dto.js';

export function toSettingsDto(settings: IntegrationSettings): Plain<IntegrationSettingsDto> {
  return { ...settings, redirectHosts: [...settings.redirectHosts], cardTypes: [...settings.cardTypes] };
}

/** @param rows the newest first, without a gap */
export function toVersionDtos(
  rows: readonly IntegrationVersionEntity[],
  nameOf: (createdBy: string) => string,
): IntegrationVersionDto[] {
  return rows.map(({ version, settings, createdBy, createdAt }, index) => ({
    version,
    settings: toSettingsDto(settings),
    changed: changedSince(rows[index + 1], settings),
    createdBy,
    createdByName: nameOf(createdBy),
    createdAt: time(createdAt),
  }));
}

/** A version in which no setting differs was made by a rotation. */
function changedSince(before: IntegrationVersionEntity | undefined, settings: IntegrationSettings): string[] {
  if (!before) return [];
  const fields = changedFields(before.settings, settings);
  return fields.length > 0 ? fields : ['secret'];
}
