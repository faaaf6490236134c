// Loaded before a test: node:test follows every promise by async hooks, only to tell whose test an error that nobody
// caught belongs to. A program full of promises is slowed to a fraction by it. Without them such an error still fails
// its file, and is told; run by itself (`node --import tsx --test FILE`), the file tells the test too.
const hooks = require('node:async_hooks')

const { createHook } = hooks
const none = { enable: () => none, disable: () => none }
hooks.createHook = () => none
require('node:test')
hooks.createHook = createHook
