import assert from 'node:assert/strict'
import { test } from 'node:test'
import { childOf, childrenOf, textOf, type XmlElement } from './xml-tree.ts'

const element = (name: string, text = '', children: readonly XmlElement[] = [], namespace = 'urn:a'): XmlElement => ({
  namespace,
  name,
  attributes: new Map(),
  text,
  children,
})

const tree = element('root', '', [
  element('a', ' one '),
  element('b', '   '),
  element('a', 'two'),
  element('a', 'other', [], 'urn:b'),
])

test('children are found by name and namespace, in the order of the document', () => {
  assert.deepEqual(
    childrenOf(tree, 'urn:a', 'a').map(({ text }) => text),
    [' one ', 'two'],
  )
  assert.deepEqual(childrenOf(tree, 'urn:a', 'none'), [])
})

test('the first child stands for the rest; of none there is none', () => {
  assert.equal(childOf(tree, 'urn:a', 'a')?.text, ' one ')
  assert.equal(childOf(tree, 'urn:b', 'a')?.text, 'other')
  assert.equal(childOf(tree, 'urn:c', 'a'), undefined)
})

test('a text is trimmed; a blank one is none', () => {
  assert.equal(textOf(tree, 'urn:a', 'a'), 'one')
  assert.equal(textOf(tree, 'urn:a', 'b'), undefined)
  assert.equal(textOf(tree, 'urn:a', 'c'), undefined)
})
