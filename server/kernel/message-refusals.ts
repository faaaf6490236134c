/** The part of the list in `refusals.ts` that is about messages and help: a list of its own, for the other is long. */
export const messageRefusals = {
  'message-empty': { status: 422, text: 'A message needs words or a file.' },
  'message-too-long': { status: 422, text: 'The text is too long; how many characters are taken is named.' },
  'message-too-many-files': { status: 422, text: 'One message has fewer files; the most is named.' },
  'message-redacted': { status: 409, text: 'Staff have taken the words of this message away.' },
  'thread-full': { status: 409, text: 'The conversation has as many messages as it may have.' },
  'too-many-translations': { status: 409, text: 'So many translations stand beside the message already.' },
  'nothing-asked': { status: 409, text: 'No request waits for an answer here.' },
  'request-taken': { status: 409, text: 'A colleague, who is named, has taken this request.' },
} as const
