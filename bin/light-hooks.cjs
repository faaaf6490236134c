// Loaded before a test file: node:test follows every promise by async hooks, to tell whose test an error that nobody
// caught belongs to, and whose suite a hook. A program full of promises is slowed to a fraction by it. Here it is told
// of its own tests and suites only: hooks find their suite; an error that nobody caught fails the file. Run by itself
// (`node --import tsx --test FILE`), the file tells the test of such an error too.
const hooks = require('node:async_hooks')

const { AsyncResource, createHook } = hooks
const none = { enable: () => none, disable: () => none }
const told = []

class ToldResource extends AsyncResource {
  constructor(type, options) {
    super(type, options)
    for (const { init } of told) init(this.asyncId(), type, this.triggerAsyncId(), this)
  }
}

hooks.createHook = (callbacks) => {
  told.push(callbacks)
  return none
}
hooks.AsyncResource = ToldResource
require('node:test')
hooks.AsyncResource = AsyncResource
hooks.createHook = createHook
