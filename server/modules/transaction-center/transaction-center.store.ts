import { recordTable } from '../../platform/record-table.ts'
import { mappingType } from './account-mapping.rules.ts'
import { viewType } from './saved-view.rules.ts'
import { exportType, scheduleType } from './schedule.rules.ts'

/** How what a company keeps for itself stands in its tables. */
export const transactionCenterTables = [
  recordTable(viewType, {
    companyId: 'root',
    id: 'id',
    name: 'text',
    query: 'json',
    author: 'text',
    savedAt: 'instant',
    removedAt: 'instant',
  }),
  recordTable(mappingType, { companyId: 'root', accounts: 'json', changedAt: 'instant' }),
  recordTable(scheduleType, {
    companyId: 'root',
    id: 'id',
    every: 'text',
    format: 'text',
    currency: 'text',
    zone: 'text',
    author: 'text',
    createdAt: 'instant',
    nextAt: 'instant',
    endedAt: 'instant',
  }),
  recordTable(exportType, {
    companyId: 'root',
    id: 'id',
    scheduleId: 'text',
    format: 'text',
    currency: 'text',
    fromAt: 'instant',
    untilAt: 'instant',
    madeAt: 'instant',
  }),
] as const
