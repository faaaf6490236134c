/** The part of the list in `refusals.ts` that is about searches which companies keep. */
export const searchRefusals = {
  'search-name-taken': { status: 409, text: 'Another search of the company has this name; it is named.' },
  'search-says-nothing': { status: 422, text: 'A search that is kept has words or a filter.' },
  'too-many-searches': { status: 409, text: 'The company keeps as many searches as it may; the most is named.' },
} as const
