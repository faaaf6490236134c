import type { Json } from '../kernel/use-case.ts'
import type { AnyUseCase } from '../platform/judge-command.ts'
import type { Reaction } from '../platform/relay.ts'
import type { OutboxRow } from '../platform/store.ts'

/** What an event says. */
export type Body = { readonly [name: string]: Json }

/** What follows from news, by topic. */
export type Reactions = Readonly<Record<string, (body: Body, event: OutboxRow) => readonly Reaction[]>>

/** A command that follows from news; its name tells it apart from others of the same event. */
export function reaction<C>(name: string, useCase: { readonly name: string }, input: C): Reaction {
  return { name, useCase: useCase as unknown as AnyUseCase, input }
}

/** Several lists as one: what each of them does about a topic happens. */
export function together(...lists: readonly Reactions[]): Reactions {
  const topics = new Set(lists.flatMap((list) => Object.keys(list)))
  return Object.fromEntries(
    [...topics].map((topic) => {
      const all = lists.flatMap((list) => list[topic] ?? [])
      return [topic, (body: Body, event: OutboxRow) => all.flatMap((each) => each(body, event))]
    }),
  )
}
