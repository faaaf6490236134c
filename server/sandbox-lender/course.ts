/** What the sandbox lender can do with a draw, in words. */
export const courses = {
  approves: 'Confirms at once; its money comes after a day',
  declines: 'Declines, and says why',
  reduces: 'Would lend half of it, and says why',
  silent: 'Never answers',
  'times-out': 'Confirms, but its answer never arrives: only its news tells',
  late: 'Confirms after two hours',
  recalls: 'Confirms, and takes it back after three hours, before its money came',
  'recalls-late': 'Confirms, pays after a day, and wants it back a day later',
  'pays-late': 'Confirms; its money comes after twenty days',
  'pays-twice': 'Confirms; its money comes after a day, and once more a day later',
} as const
export type Course = keyof typeof courses

export const courseNames = Object.keys(courses) as readonly Course[]

/** The last two digits of an amount that choose a course where no switch does. */
const byCents: Readonly<Record<number, Course>> = {
  91: 'declines',
  92: 'reduces',
  93: 'silent',
  94: 'times-out',
  95: 'late',
  96: 'recalls',
  97: 'recalls-late',
  98: 'pays-late',
  99: 'pays-twice',
}

/** The course of a draw by its amount, minor units. */
export function courseOf(amount: number): Course {
  return byCents[amount % 100] ?? 'approves'
}

/** When a course's steps happen after the draw was asked for; absent: never. */
export interface Steps {
  readonly decide?: string
  readonly recall?: string
  readonly pay?: readonly string[]
}

const atOnce = 'PT0S'
const nextDay = ['P1D']

export const stepsOf: Readonly<Record<Course, Steps>> = {
  approves: { decide: atOnce, pay: nextDay },
  declines: { decide: atOnce },
  reduces: { decide: atOnce },
  silent: {},
  'times-out': { decide: atOnce, pay: nextDay },
  late: { decide: 'PT2H', pay: nextDay },
  recalls: { decide: atOnce, recall: 'PT3H', pay: nextDay },
  'recalls-late': { decide: atOnce, recall: 'P2D', pay: nextDay },
  'pays-late': { decide: atOnce, pay: ['P20D'] },
  'pays-twice': { decide: atOnce, pay: ['P1D', 'P2D'] },
}
