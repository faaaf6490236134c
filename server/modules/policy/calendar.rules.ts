import type { WorkCalendar } from '../../kernel/calendar.ts'

/** The operator's working days, until the operator says otherwise: Monday to Friday in UTC, no holidays. */
export const operatorCalendar: WorkCalendar = { zone: 'Etc/UTC', weekend: [0, 6], holidays: [] }
