import type { Executor } from './executor.ts'
import type { Store } from './store.ts'

/** What measuring tells, in milliseconds. */
export interface Measures {
  /** A command from its call to its answer, its wait in the queue among it. */
  commanded(useCase: string, outcome: string, milliseconds: number): void
  /** The commit of a batch. */
  committed(milliseconds: number): void
}

/** An executor that tells how long its commands take. */
export function measuredExecutor(executor: Executor, measures: Measures): Executor {
  return {
    ...executor,
    async submit(useCase, command) {
      const start = performance.now()
      const result = await executor.submit(useCase, command)
      measures.commanded(useCase.name, result.kind, performance.now() - start)
      return result
    },
  }
}

/** A store that tells how long its commits take. */
export function measuredStore<S extends Store>(store: S, measures: Measures): S {
  return {
    ...store,
    begin(locks) {
      const work = store.begin(locks)
      return {
        ...work,
        async commit(commit) {
          const start = performance.now()
          const answer = await work.commit(commit)
          measures.committed(performance.now() - start)
          return answer
        },
      }
    },
  }
}
