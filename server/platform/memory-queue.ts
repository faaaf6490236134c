/** A priority queue in memory: the smallest value comes first. */
export interface MemoryQueue<T> {
  push(value: T): void
  /** The smallest value, still in the queue. */
  peek(): T | undefined
  pop(): T | undefined
  size(): number
}

/** A binary heap by `before`, a strict order. */
export function memoryQueue<T>(before: (a: T, b: T) => boolean): MemoryQueue<T> {
  const heap: T[] = []
  const at = (i: number): T => heap[i] as T

  function swap(i: number, j: number): void {
    const value = at(i)
    heap[i] = at(j)
    heap[j] = value
  }

  function sink(): void {
    for (let i = 0; ; ) {
      const [left, right] = [2 * i + 1, 2 * i + 2]
      let least = i
      if (left < heap.length && before(at(left), at(least))) least = left
      if (right < heap.length && before(at(right), at(least))) least = right
      if (least === i) return
      swap(i, least)
      i = least
    }
  }

  return {
    push(value) {
      heap.push(value)
      for (let i = heap.length - 1; i > 0; ) {
        const parent = (i - 1) >> 1
        if (!before(at(i), at(parent))) return
        swap(i, parent)
        i = parent
      }
    },
    peek: () => heap[0],
    pop() {
      const first = heap[0]
      const last = heap.pop()
      if (heap.length > 0 && last !== undefined) {
        heap[0] = last
        sink()
      }
      return first
    },
    size: () => heap.length,
  }
}
