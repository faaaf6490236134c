/** The part of the list in `refusals.ts` that is about messages and help: a list of its own, for the other is long. */
export const messageRefusals = {
  'message-empty': { status: 422, text: 'A message needs words or a file.' },
  'message-too-long': { status: 422, text: 'The text is too long; how many characters are taken is named.' },
  'message-too-many-files': { status: 422, text: 'One message has fewer files; the most is named.' },
  'message-redacted': { status: 409, text: 'Staff have taken the words of this message away.' },
  'thread-full': { status: 409, text: 'The conversation has as many messages as it may have.' },
  'too-many-translations': { status: 409, text: 'So many translations stand beside the message already.' },
  'mail-automatic': { status: 422, text: 'The mail was written by a machine: an absence note, a report, a list.' },
  'mail-empty': { status: 422, text: 'There is nothing new in the mail besides what it quotes.' },
  'mail-expired': { status: 422, text: 'The address of this mail is good no longer; answer in the app.' },
  'mail-not-ours': { status: 422, text: 'The mail answers none of ours, or comes from another than we wrote to.' },
  'mail-too-large': { status: 413, text: 'The mail has more bytes than are taken; the most is named.' },
  'nothing-asked': { status: 409, text: 'No request waits for an answer here.' },
  'request-taken': { status: 409, text: 'A colleague, who is named, has taken this request.' },
} as const
