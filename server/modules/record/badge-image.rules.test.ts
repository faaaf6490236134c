import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages } from '../../kernel/language.ts'
import { badgeImage } from './badge-image.rules.ts'

const until = '2026-12-01T00:00:00.000Z'

for (const language of languages)
  test(`the image says until when, and what is not there, in ${language}`, () => {
    const [shown, none] = [
      badgeImage({ name: 'Sam', until }, language),
      badgeImage({ name: 'Sam', until: null }, language),
    ]
    assert.match(shown, /2026-12-01/)
    assert.doesNotMatch(none, /2026/)
    assert.notEqual(shown, none)
  })

test('a name cannot write into the image', () => {
  const image = badgeImage({ name: '<script>"&', until }, 'en')
  assert.doesNotMatch(image, /<script>/)
  assert.match(image, /&lt;script&gt;&quot;&amp;/)
})

test('a long name ends in dots, by whole letters', () => {
  const image = badgeImage({ name: '界'.repeat(60), until }, 'zh')
  assert.match(image, new RegExp(`>${'界'.repeat(29)}…<`))
})

test('the image loads nothing and runs nothing', () => {
  assert.doesNotMatch(badgeImage({ name: 'Sam', until }, 'en'), /href|url\(|<script|<style|foreignObject|\son\w+=/)
})
