/** The part of the list in `refusals.ts` that is about webhooks: a list of its own, for the other is long. */
export const noticeRefusals = {
  'endpoint-disabled': { status: 409, text: 'The endpoint is disabled; enable it first.' },
  'endpoint-url-invalid': {
    status: 422,
    text: 'Webhooks go to https addresses on port 443 or 80, by name, without a user in them.',
  },
  'event-type-unknown': { status: 422, text: 'There is no event of this type.' },
  'replay-unclear': { status: 422, text: 'Name one event, or an instant since when all are sent again.' },
  'too-many-endpoints': { status: 409, text: 'The company has as many endpoints as it may have.' },
} as const
