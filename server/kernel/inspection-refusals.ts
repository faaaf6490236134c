/** The part of the list in `refusals.ts` that is about inspections. */
export const inspectionRefusals = {
  'firm-not-independent': { status: 409, text: 'A side of the order cannot inspect it.' },
  'inspection-day-invalid': { status: 422, text: 'No firm comes on this day; the first and the last one are named.' },
  'inspection-open': { status: 409, text: 'A service of this kind is booked and not done yet; it is named.' },
  'lot-not-there': { status: 409, text: 'The lot has neither been delivered nor received.' },
  'no-such-firm': { status: 422, text: 'There is no such active company that inspects.' },
  'nothing-to-waive': { status: 409, text: 'No money waits for an inspection here.' },
  'results-invalid': { status: 422, text: 'The results say what cannot be; line, field and reason are named.' },
} as const
