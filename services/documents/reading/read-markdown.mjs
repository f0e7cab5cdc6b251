import { decodeEntities } from './decode-entities.mjs';

// A quote is shown to learners as text, and a mark in it would count as a letter of the answer: so what a reader would see is kept.
// Each step looks at one line, and each pattern at a bounded piece of it.

const rule = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const definition = /^ {0,3}\[[^\]]{1,200}\]:\s/;

// A sign that is escaped stands for itself: it is out of the way while marks are looked for.
const hidden = (sign) => String.fromCharCode(0xe000 + sign.charCodeAt(0));

const inline = (line) =>
  decodeEntities(withoutMarks(line)).replace(/[\uE021-\uE07E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xe000));

const withoutMarks = (line) =>
  line
    .replace(/\\([\\`])|(?<!`)(`{1,3})(?!`)([^`]{1,1000})\2(?!`)/g, (_, sign, __, code = sign) => code.replace(/[!-~]/g, hidden))
    .replace(/\\([\\`*_{}[\]()#+\-.!<>~|])/g, (_, sign) => hidden(sign))
    .replace(/<!--.{0,2000}?-->/g, '')
    .replace(/!\[([^\]]{0,500})\]\([^)]{0,2000}\)/g, '')
    .replace(/\[\^[^\]]{1,50}\]/g, '')
    .replace(/\[([^[\]]{1,500})\](?:\([^()]{0,2000}(?:\([^()]{0,200}\)[^()]{0,500})?\)|\[[^\]]{0,200}\])/g, '$1')
    .replace(/<((?:https?:\/\/|mailto:)[^<>\s]{1,2000})>/g, '$1')
    .replace(/<\/?[a-z][a-z0-9]{0,20}(?:\s[^<>]{0,500})?\/?>/gi, '')
    .replace(/(\*{1,3}|~~)(?=\S)([^*~]{1,2000}?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_]{1,2000}?)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2');

const isTableRule = (line) => line.includes('-') && /^[\s|:-]+$/.test(line);
const cellsOf = (line) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => inline(cell.trim()))
    .join(' | ');

/** The title of a front matter, and the lines after it. */
function afterFrontMatter(lines) {
  if (lines[0]?.trim() !== '---') return { lines, title: undefined };
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end < 0) return { lines, title: undefined };
  const said = lines.slice(1, end).find((line) => /^title:\s/.test(line));
  return {
    lines: lines.slice(end + 1),
    title: said
      ?.slice(6)
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2'),
  };
}

/** Markdown as it reads: paragraphs in one line each, headings and list items apart, without the marks. */
export function readMarkdown(source) {
  const { lines, title } = afterFrontMatter(source.replace(/\r\n?/g, '\n').split('\n'));
  const out = [];
  let paragraph = [];
  let heading;
  let fence;
  const close = () => {
    if (paragraph.length > 0) out.push(inline(paragraph.join(' ')), '');
    paragraph = [];
  };
  for (const [index, raw] of lines.entries()) {
    const mark = raw.match(/^ {0,3}(`{3,}|~{3,})/)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) {
        fence = undefined;
        out.push('');
      } else out.push(raw);
      continue;
    }
    if (mark !== undefined) {
      close();
      fence = mark;
      continue;
    }
    const line = raw.replace(/^(?: {0,3}>[ \t]?){1,6}/, '');
    const title1 = line.match(/^ {0,3}#{1,6}\s+(.*)$/)?.[1]?.replace(/\s#+\s*$/, '');
    const item = line.match(/^\s{0,12}([-*+]|\d{1,9}[.)])\s+(.*)$/);
    if (line.trim() === '') {
      close();
      out.push('');
    } else if (paragraph.length > 0 && /^ {0,3}(?:=+|-{2,})\s*$/.test(line)) {
      heading ??= inline(paragraph.join(' '));
      close();
    } else if (rule.test(line) || definition.test(line)) close();
    else if (title1 !== undefined) {
      close();
      heading ??= inline(title1);
      out.push(inline(title1), '');
    } else if (item) {
      close();
      paragraph = [`${/\d/.test(item[1]) ? item[1].replace(')', '.') : '-'} ${item[2].replace(/^\[[ xX]\]\s+/, '')}`];
    } else if (line.includes('|') && (isTableRule(line) || line.trim().startsWith('|') || isTableRule(lines[index + 1] ?? ''))) {
      close();
      if (!isTableRule(line)) out.push(cellsOf(line));
    } else paragraph.push(line.trim());
  }
  close();
  return { text: out.join('\n'), title: title ?? heading, warnings: [] };
}
