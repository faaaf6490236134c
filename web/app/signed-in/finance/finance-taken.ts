import type { apiOf } from '../../api/api-of.ts'

/** What a step of the page is taken with. */
export interface Taken {
  readonly text: (name: string) => string
  readonly api: ReturnType<typeof apiOf>
}
