/**
 * How words are written by thumb, by ear and in a hurry: what is read, which may be more than one word, and after it the
 * ways it is written in texting, dialect and common slips.
 */
const written = `
you = u ya ye yous youse tha thi thee thou yuh yu yo; you all = yall y'all; your = ur yer thy yore; year = yr; are = r
yourself = urself yerself yerselves thysen; myself = meself mesen masel mysen; thanks = thx; please = pls plz pleez
sorry = sry srry soz sozz sorri sory soory; i am = im iam; i have = ive; i would = id; i am going to = ima
you are = youre; you have = youve; you would = youd; you will = youll; they are = theyre; they have = theyve
that is = thats; what is = whats; he is = hes; she is = shes; let us = lets let's; who is = whos; there is = theres
do not = dont dinnae dnt doh doan; does not = doesnt; did not = didnt dint didn didnae didna didt didny dinn
can not = cant cannot cannae caint cyaan kaan; will not = wont willnae; was not = wasnt wisnae wasnae wasna wasn
were not = werent wernt weren wernae; is not = isnt aint isnae; are not = arent; have not = havent havenae
has not = hasnt hasnae; had not = hadnt; could not = couldnt couldnae couldna couldny
would not = wouldnt wouldnae wunt wouldny; should not = shouldnt shouldnae shouldna; should have = shouldve shoulda
could have = couldve coulda; would have = wouldve woulda; must have = mustve musta; might have = mightve mighta
going to = gonna gunna gon gonnae finna; want to = wanna; got to = gotta; kind of = kinda lowkey; sort of = sorta
lot of = lotta; out of = outta; do not know = dunno; i do not know = idk; i know = ik; let me = lemme; give me = gimme
because = cos cuz coz bc bcoz becuz cus becos becuase beacuse becouse bcuz; though = tho tho'; although = altho altho'
through = thru thro; until = til till; was = wos woz wuz wis; would = wud wld; could = cud cld; should = shud shld
honestly = tbh imo ngl; now = rn; something = smth summat somethin sumn; and = nd n; with = w wi wif wid; to = tae fi
nothing = nowt nuthin nuffin nothin nuffink nuttin; anything = owt anythin; everything = everythin everyfing
maybe = mebbe mibbe mayb maybee; probably = prolly probs; definitely = deffo definately; just = jus jst; so = soo
yes = aye; no = naw; little = wee lil likkle; out = oot; about = aboot abt bout
mum = mam mom mommy momma mama mummy ma'am; own = ain; old = auld ole; it is = tiz tis; it was = twas; is = iz
have = hav hae hev of've; having = havin; been = bin; god = gawd; love = luv; what = wot wat; when = wen; this = dis
that = dat weh seh; the = de teh di; yesterday = yesterdy; no one = no1; someone = some1; anyone = any1
everyone = every1; before = b4; people = ppl
apologise = appologise appologize apologize apoligise apoligize apolagise; apologises = apologizes
apologised = apologized; apologising = apologizing; apologies = appologies apologys; apology = appology
regretted = regreted; hurt = hert hurted; receive = recieve; believe = beleive; forgive = forgiv; remember = rember
realise = realize; realised = realized; recognise = recognize; recognised = recognized; offence = offense
behaviour = behavior behaviors behaviours; minimised = minimized; favourite = favorite; dad = daddy papa pa daddy's
defence = defense; self defence = self-defense; traumatised = traumatized; criticised = criticized
criticise = criticize; acknowledgment = acknowledgement; great = gr8; today = 2day; tomorrow = tmrw; message = msg
months = mos; years = yrs; hours = hrs; all = aw; of = ae; i = ah; my = mi; them = dem; these = dese; there = deh
for = fer; over = ower ova; not = nae nuh nah; nobody = naebody; know = kno; whatever = whatevr; again = agin
tonight = tonite; boyfriend = bf; girlfriend = gf; husband = hubby; mother = mither mada; father = faither fada
child = pickney bairn; kids = weans bairns; himself = hisself; thing = ting; things = tings; some = sum
really = fr deadass; family = fam; ought to = oughta; have to = hafta; told = telt; said = sed; trying to = tryna
about to = boutta; is it not = innit; never = neva; better = betta; after = afta; in = inna; go on = gwaan
doing = doin; going = goin; being = bein; telling = tellin; hurting = hurtin; messages = msgs; christmas = xmas
birthday = bday; picture = pic; pictures = pics
`;

/** "its" and "ur" before one of these stand for "it is" and "you are". */
export const shortened: Readonly<Record<string, readonly [string, string]>> = {
  its: ['it', 'is'],
  ur: ['you', 'are'],
  your: ['you', 'are'],
  yr: ['you', 'are'],
};
export const complements = new Set(
  'not a an the just only so all no nothing like over fine ok okay been my your in too always never right wrong mad upset taking being going making getting acting holding still perfect angry hurt pissed because time literally whatever ancient water done gonna getting whining overreacting exaggerating sensitive dramatic kidding joking better'.split(
    ' ',
  ),
);

export const spellings: ReadonlyMap<string, readonly string[]> = new Map(
  written
    .trim()
    .split(/[;\n]/)
    .flatMap((line) => {
      const [read = '', ways = ''] = line.split(' = ');
      return ways.split(' ').map((way) => [way, read.trim().split(' ')] as const);
    }),
);
