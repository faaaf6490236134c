import pLimit from 'p-limit'

/**
 * Runs a search in its turn: so many are under way at once in a process, the others wait in the order in which they
 * came. Nobody waits much longer than another then, and connections are left for those who search nothing.
 */
export const inTurn = pLimit(3)
