// Whoever compiles this file from another package finds the types of pdfkit through it.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./foreign-modules.d.ts" />
import PDFDocument, { type StructureElement } from 'pdfkit';
import { join } from '../seal/der.ts';
import type { Bytes } from '@footbridge/record';
import { breakLines } from './lines.ts';
import { inPlace, lettersOf, runsOf, type Letter, type Run } from './runs.ts';
import { emptyRange, sealLength } from './seal-place.ts';
import type { Typeface } from './typefaces.ts';

/** A4, in points. */
const page = { width: 595.28, height: 841.89, inset: 62 };
const foot = { size: 9, height: 36 };
const measure = page.width - 2 * page.inset;

/** How a paragraph is set. */
export interface Style {
  /** Of the structure (ISO 32000-1, 14.8.4). */
  readonly tag: 'H1' | 'H2' | 'P';
  readonly size: number;
  /** From one line to the next, in sizes. */
  readonly leading: number;
  /** In points. */
  readonly before: number;
  readonly colour: string;
}

/** A tagged PDF (PDF/UA-1) as it is being written. The same words give the same bytes, in every browser and in Node. */
export class Paper {
  readonly #pdf: PDFDocument;
  readonly #available: readonly Typeface[];
  readonly #whole: StructureElement;
  readonly #bytes: Uint8Array[] = [];
  /** Which typeface has which letter. */
  readonly #known = new Map<string, boolean>();
  #y = page.inset;
  #current: Typeface | undefined;

  /** @param at stands in the file as its time: no device's clock has a say in it. */
  constructor(info: { title: string; producer: string; at: Date }, files: ReadonlyMap<Typeface, Uint8Array>) {
    this.#available = [...files.keys()];
    this.#pdf = new PDFDocument({
      subset: 'PDF/UA',
      pdfVersion: '1.7',
      tagged: true,
      lang: 'en',
      displayTitle: true,
      // Deflate differs from one library to the next.
      compress: false,
      autoFirstPage: false,
      bufferPages: true,
      font: null,
      info: {
        Title: info.title,
        Producer: info.producer,
        Creator: 'Footbridge',
        CreationDate: info.at,
        ModDate: info.at,
      },
    });
    this.#pdf.on('data', (bytes) => this.#bytes.push(bytes));
    for (const [typeface, file] of files) this.#pdf.registerFont(typeface, file);
    this.#whole = this.#pdf.struct('Document');
    this.#pdf.addStructure(this.#whole);
  }

  attach(name: string, file: Uint8Array, at: Date): void {
    const described = {
      type: 'application/json',
      relationship: 'Source',
      creationDate: at,
      modifiedDate: at,
    };
    this.#pdf.file(file, { name, description: 'The signed document and what proves it', ...described });
  }

  turnPage(): void {
    this.#pdf.addPage({ size: [page.width, page.height], margin: 0 });
    this.#y = page.inset;
  }

  /** @throws Unprintable for a letter that no typeface has. */
  write(text: string, style: Style): void {
    const { letters, isRightToLeft } = lettersOf(text, this.#available, this.#has);
    this.#pdf.fontSize(style.size);
    const lines = breakLines(letters, measure, this.#widthOf);
    const height = style.size * style.leading;
    const bottom = page.height - page.inset - foot.height;
    this.#y += style.before;
    // A heading does not stand alone at the foot of a page.
    const wanted = style.tag === 'P' ? height : 4 * height;
    if (this.#y + wanted > bottom) this.turnPage();

    const element = this.#pdf.struct(style.tag);
    this.#whole.add(element);
    let content = this.#pdf.markStructureContent(style.tag);
    const endContent = () => {
      this.#pdf.endMarkedContent();
      element.add(content);
    };
    for (const line of lines) {
      if (this.#y + height > bottom) {
        endContent();
        this.turnPage();
        content = this.#pdf.markStructureContent(style.tag);
      }
      this.#y += height;
      this.#draw(line, isRightToLeft, style);
    }
    endContent();
    element.end();
  }

  #draw(line: readonly Letter[], isRightToLeft: boolean, { size, colour }: Style): void {
    const runs = inPlace(runsOf(line));
    this.#pdf.fontSize(size).fillColor(colour);
    const widths = new Map(runs.map(({ run, place }) => [place, this.#widthOf(run)]));
    const before = (place: number) => {
      let sum = 0;
      for (let one = 0; one < place; one += 1) sum += widths.get(one) ?? 0;
      return sum;
    };
    const start = isRightToLeft ? page.width - page.inset - before(runs.length) : page.inset;
    // As they were written: whoever has the page read to them hears it in this order.
    for (const { run, place } of runs) {
      this.#use(run.typeface);
      const x = start + before(place);
      const set = () => this.#pdf.text(run.text, x, this.#y, { lineBreak: false, baseline: 'alphabetic' });
      // Its vowel signs stand before the letters they follow, so what is seen does not give the words back.
      if (run.typeface === 'devanagari') this.#saying(run.text, set);
      else set();
    }
  }

  /**
   * Sets text that is to be read as something else than its glyphs tell (ActualText, ISO 32000-1, 14.9.4). It stands inside
   * the text object, since readers take its place on the page from there; the library would put it around.
   */
  #saying(words: string, set: () => void): void {
    const add = this.#pdf.addContent;
    const units = Array.from({ length: words.length }, (_, at) => words.charCodeAt(at));
    const hex = [0xfeff, ...units].map((unit) => unit.toString(16).padStart(4, '0')).join('');
    this.#pdf.addContent = (line) => {
      if (line === 'ET') add.call(this.#pdf, 'EMC');
      add.call(this.#pdf, line);
      return line === 'BT' ? add.call(this.#pdf, `/Span <</ActualText <${hex}>>> BDC`) : this.#pdf;
    };
    set();
    this.#pdf.addContent = add;
  }

  /** Keeps the place for the seal and ends the file. */
  finish(): Promise<Bytes> {
    const { start, count } = this.#pdf.bufferedPageRange();
    this.#use('latin');
    for (let number = start; number < start + count; number += 1) {
      this.#pdf.switchToPage(number);
      this.#pdf.markContent('Artifact', { type: 'Pagination' });
      this.#pdf.fontSize(foot.size).fillColor('#555555');
      const label = `Page ${number + 1} of ${count}`;
      this.#pdf.text(label, page.inset, page.height - page.inset, {
        lineBreak: false,
        baseline: 'alphabetic',
      });
      this.#pdf.endMarkedContent();
    }
    this.#whole.end();
    this.#keepPlace();
    const ended = new Promise<Bytes>((resolve) => {
      this.#pdf.on('end', () => resolve(join(this.#bytes)));
    });
    this.#pdf.end();
    return ended;
  }

  /** A signature field without a look of its own: hidden and locked (ISO 32000-1, 12.7.4.5 and table 165). */
  #keepPlace(): void {
    const seal = this.#pdf.ref({
      Type: 'Sig',
      Filter: 'Adobe.PPKLite',
      SubFilter: 'ETSI.CAdES.detached',
      ByteRange: emptyRange,
      Contents: new Uint8Array(sealLength),
    });
    const field = this.#pdf.ref({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: new String('Seal'),
      F: 2 + 128,
      Rect: [0, 0, 0, 0],
      P: this.#pdf.page.dictionary,
      V: seal,
    });
    this.#pdf.page.annotations.push(field);
    this.#pdf.initForm();
    const form = (this.#pdf._root.data.AcroForm as { data: Record<string, unknown> }).data;
    form.Fields = [field];
    form.SigFlags = 3;
    delete form.NeedAppearances;
    field.end();
    seal.end();
  }

  #use(typeface: Typeface): void {
    if (this.#current !== typeface) this.#pdf.font(typeface);
    this.#current = typeface;
  }

  readonly #widthOf = ({ text, typeface }: Run): number => {
    this.#use(typeface);
    return this.#pdf.widthOfString(text);
  };

  readonly #has = (typeface: Typeface, letter: string): boolean => {
    const known = this.#known.get(typeface + letter);
    if (known !== undefined) return known;
    this.#use(typeface);
    const has = this.#pdf._font.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
    this.#known.set(typeface + letter, has);
    return has;
  };
}
