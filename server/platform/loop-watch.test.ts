import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Standstill, watchLoop } from './loop-watch.ts'

/** A loop whose looks come when we say. */
function sluggish() {
  let time = 1000
  let look = (): void => undefined
  const found: Standstill[] = []
  const parts = {
    now: () => time,
    every(_milliseconds: number, each: () => void) {
      look = each
      return () => {
        look = () => undefined
      }
    },
  }
  const watch = watchLoop((each) => found.push(each), parts)
  const after = (milliseconds: number) => {
    time += milliseconds
    look()
  }
  return { watch, after, found }
}

test('a look that comes more than 5 ms late is told with what was begun before it', () => {
  const { watch, after, found } = sluggish()
  watch.began('GET /v1/orders')
  after(25)
  watch.began('POST /v1/orders/:orderId/terms')
  watch.began('batch')
  watch.began('batch')
  after(26)
  after(120)
  assert.deepEqual(found, [
    { milliseconds: 6, during: ['POST /v1/orders/:orderId/terms', 'batch'] },
    { milliseconds: 100, during: [] },
  ])
})

test('few names are kept, and after the stop nothing is told', () => {
  const { watch, after, found } = sluggish()
  for (let n = 0; n < 100; n += 1) watch.began(`route ${n}`)
  after(50)
  watch.stop()
  after(500)
  assert.deepEqual(
    found.map(({ during }) => during.length),
    [5],
  )
})

test('a real loop that stands still is noticed', async () => {
  const found = await new Promise<Standstill>((done) => {
    const watch = watchLoop((each) => {
      watch.stop()
      done(each)
    })
    watch.began('spin')
    setTimeout(() => {
      const until = performance.now() + 80
      while (performance.now() < until);
    }, 1)
    // The watch alone keeps no process alive.
    setTimeout(() => undefined, 300)
  })
  assert.ok(found.milliseconds > 5)
})
