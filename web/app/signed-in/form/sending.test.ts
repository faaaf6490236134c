import assert from 'node:assert/strict'
import { test } from 'node:test'
import { data, redirect } from 'react-router'
import { type Ended, endedOf, type Fault, faultOf, type RouteResult } from './sending.ts'

const thrown = (status: number) => ({ status, statusText: '', internal: false, data: '' })
const network = new TypeError('Failed to fetch')

for (const [name, result, isOnline, fault] of [
  ['an answer', { type: 'data', result: {} }, true, undefined],
  ['a way on', { type: 'error', result: redirect('/orders/1') }, true, undefined],
  ['a way to sign in', { type: 'error', result: redirect('/sign-in?back=%2Fhome') }, true, 'not-signed-in'],
  ['a way to the second factor', { type: 'error', result: redirect('/sign-in/code?back=%2Fhome') }, true, undefined],
  ['no connection', { type: 'error', result: network }, false, 'offline'],
  ['no server', { type: 'error', result: network }, true, 'no-answer'],
  ['no server for a form', { type: 'error', result: data(network, { status: 500 }) }, true, 'no-answer'],
  ['a server that rests', { type: 'error', result: thrown(503) }, true, 'no-answer'],
  ['too many', { type: 'error', result: thrown(429) }, true, 'too-many-requests'],
  ['too large', { type: 'error', result: thrown(413) }, true, 'too-large'],
  ['a broken page', { type: 'error', result: thrown(500) }, true, 'our-fault'],
  ['half an answer', { type: 'error', result: new Error('Unable to decode') }, true, 'our-fault'],
] as const satisfies readonly (readonly [string, RouteResult, boolean, Fault | undefined])[])
  test(`${name} is ${fault ?? 'no fault'}`, () => assert.equal(faultOf(result, isOnline), fault))

for (const [name, result, ended] of [
  ['led on', redirect('/orders/1'), 'done'],
  ['said nothing', undefined, 'done'],
  ['said what came of it', { on: 'request', state: 'sent' }, 'done'],
  ['refused a step', { refused: { code: 'wrong-state' } }, 'refused'],
  ['refused with a status', data({ on: 'invite', problem: { code: 'address-invalid' } }, { status: 422 }), 'refused'],
  ['found fields wrong', { typed: {}, faults: {} }, 'refused'],
] as const satisfies readonly (readonly [string, unknown, Ended])[])
  test(`an action that ${name} is ${ended}`, () => {
    assert.equal(endedOf({ type: result instanceof Response ? 'error' : 'data', result }), ended)
  })
