/** How long before a deadline people are reminded: the numbers of this module, each with its reason. */
export const reminderLeads = [
  { lead: 'P3D', reason: 'Three days leave time to look at goods, or to move money by wire within a bank.' },
  { lead: 'P1D', reason: 'One day is the last time at which a person who sleeps and works in another zone can act.' },
] as const

/** A mail server that is down is asked again after so many seconds each time; after the last one, nobody is. */
export const mailPauses = [30, 60, 300, 900, 3600, 4 * 3600, 12 * 3600] as const

/** The numbers of the digest, each with its reason. */
export const digestNumbers = {
  hour: { value: 8, unit: 'hour of the day in the zone of the company', reason: 'It is there when work begins.' },
  margin: {
    value: 'P1D',
    unit: 'ISO 8601 duration',
    reason: 'A digest that is read in the evening leaves a working day for what has to be done.',
  },
} as const
