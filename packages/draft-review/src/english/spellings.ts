/**
 * How words are written by thumb, by ear and in a hurry, and how they are read: texting, dialect, common slips. A value
 * may be more than one word.
 */
const written = `
u = you; ya = you; ye = you; yous = you; youse = you; yall = you all; y'all = you all; ur = your; yr = your; yer = your; r = are
urself = yourself; yerself = yourself; meself = myself; mesen = myself; thx = thanks; pls = please; plz = please; pleez = please
sry = sorry; srry = sorry; soz = sorry; sozz = sorry; sorri = sorry; sory = sorry; soory = sorry
im = i am; ive = i have; id = i would; iam = i am; ima = i am going to; youre = you are; youve = you have; youd = you would; youll = you will
theyre = they are; theyve = they have; thats = that is; whats = what is; hes = he is; shes = she is; lets = let us; let's = let us; whos = who is; theres = there is
dont = do not; doesnt = does not; didnt = did not; dint = did not; didn = did not; cant = can not; cannot = can not; wont = will not; wasnt = was not; werent = were not
isnt = is not; arent = are not; aint = is not; havent = have not; hasnt = has not; hadnt = had not; couldnt = could not; wouldnt = would not; shouldnt = should not
shouldve = should have; couldve = could have; wouldve = would have; mustve = must have; mightve = might have; shoulda = should have; coulda = could have; woulda = would have
mighta = might have; musta = must have; gonna = going to; gunna = going to; gon = going to; wanna = want to; gotta = got to; kinda = kind of; sorta = sort of; lotta = lot of; outta = out of
dunno = do not know; idk = i do not know; ik = i know; lemme = let me; gimme = give me; cos = because; cuz = because; coz = because; bc = because; bcoz = because; becuz = because
cus = because; becos = because; becuase = because; beacuse = because; becouse = because; bcuz = because; tho = though; altho = although; thru = through; til = until; till = until
wos = was; woz = was; wuz = was; wernt = were not; wud = would; cud = could; shud = should; wld = would; cld = could; shld = should; tbh = honestly; imo = honestly; rn = now
smth = something; nd = and; n = and; w = with; wi = with; tae = to; nowt = nothing; owt = anything; summat = something; nuthin = nothing; nuffin = nothing; nothin = nothing
anythin = anything; somethin = something; everythin = everything; mebbe = maybe; mibbe = maybe; prolly = probably; probs = probably; deffo = definitely; jus = just; jst = just; soo = so
didnae = did not; dinnae = do not; cannae = can not; wisnae = was not; wasnae = was not; couldnae = could not; wouldnae = would not; shouldnae = should not; havenae = have not; isnae = is not; willnae = will not
didna = did not; couldna = could not; wasna = was not; shouldna = should not; aye = yes; naw = no; wee = little; oot = out; aboot = about; masel = myself; mam = mum; ain = own; auld = old
tiz = it is; tis = it is; twas = it was; iz = is; hav = have; havin = having; bin = been; gawd = god; luv = love; wot = what; wat = what; wen = when; wif = with; dis = this; dat = that; de = the; teh = the
everyfing = everything; nuffink = nothing; yesterdy = yesterday; no1 = no one; some1 = someone; any1 = anyone; every1 = everyone; b4 = before; ppl = people; dnt = do not; didt = did not; wasn = was not; lil = little; lol = lol
appologise = apologise; appologize = apologise; apologise = apologise; apologize = apologise; apologies = apologies; apologizes = apologises; apologized = apologised; apologizing = apologising; appologies = apologies; apoligise = apologise; apoligize = apologise; apologys = apologies; appology = apology; apolagise = apologise
regreted = regretted; hert = hurt; hurted = hurt; recieve = receive; beleive = believe; definately = definitely; mayb = maybe; maybee = maybe; forgiv = forgive; forgave = forgave; rember = remember; realize = realise; realized = realised; recognize = recognise; recognized = recognised
offense = offence; behavior = behaviour; behaviors = behaviour; behaviours = behaviour; minimized = minimised; favorite = favourite; mom = mum; mommy = mum; momma = mum; mama = mum; mummy = mum; daddy = dad; papa = dad; pa = dad
defense = defence; self-defense = self defence; traumatized = traumatised; criticized = criticised; criticize = criticise; apologised = apologised; acknowledgement = acknowledgment; gr8 = great; 2day = today; tmrw = tomorrow; msg = message; mos = months; yrs = years; yr = year; hrs = hours
aw = all; ae = of; wis = was; ah = i; tha = you; thi = you; thee = you; thou = you; thy = your; yuh = you; yu = you; yo = you; di = the; de = the; mi = my; wid = with; dat = that; dem = them; dese = these; deh = there; fer = for; lil = little; ole = old; caint = can not; yore = your; ower = over; nae = not; hae = have; hev = have; likkle = little; naebody = nobody; cyaan = can not; doh = do not; nuh = not; gonnae = going to; gon = going to; kno = know; didny = did not; whatevr = whatever; agin = again; tonite = tonight; bf = boyfriend; gf = girlfriend; hubby = husband; mither = mother; faither = father; mada = mother; fada = father; pickney = child; weans = kids; bairn = child; bairns = kids; hisself = himself; yerselves = yourself; thysen = yourself; mysen = myself; ma'am = mum; daddy's = dad; ting = thing; tings = things; nuttin = nothing; sumn = something; sum = some; abt = about; bout = about; fr = really; ngl = honestly; lowkey = kind of; deadass = really; fam = family; wasnt = was not; weren = were not; shoulda = should have; oughta = ought to; hafta = have to; telt = told; sed = said; tryna = trying to; finna = going to; boutta = about to; innit = is it not; wunt = would not; dinn = did not; wont = will not; wouldny = would not; couldny = could not; wernae = were not; hasnae = has not; doan = do not; neva = never; ova = over; betta = better; afta = after; fi = to; inna = in; weh = that; seh = that; gwaan = go on; kaan = can not; nah = not; doin = doing; goin = going; bein = being; tellin = telling; havin = having; tho' = though; altho' = although; thro = through; hurtin = hurting; msgs = messages; xmas = christmas; bday = birthday; pic = picture; pics = pictures; coulda = could have; woulda = would have; yesterday = yesterday; of've = have
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
    .split(/[;\n]/)
    .map((line) => line.split(' = '))
    .flatMap(([from, to]) => (from && to ? [[from.trim(), to.trim().split(' ')] as const] : [])),
);
