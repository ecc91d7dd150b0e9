"""Text of machine-readable zone lines, invented from the grammar of ICAO 9303; no person's data is used.

Check digits are random on purpose: the recogniser must report what is printed. A network that had only seen
valid zones could learn to "repair" a forged digit, and that decision belongs to the check-digit search.
"""

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"
DIGITS = "0123456789"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

# ISO 3166 alpha-3 plus the codes that ICAO 9303-3 section 5 adds (stateless, UN, EU, order of Malta, D for Germany ...).
STATES = (
    "AFG ALB DZA AND AGO ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BTN BOL BIH BWA BRA BRN BGR BFA BDI KHM CMR "
    "CAN CPV CAF TCD CHL CHN COL COM COG COD CRI CIV HRV CUB CYP CZE DNK DJI DMA DOM ECU EGY SLV GNQ ERI EST SWZ ETH FJI "
    "FIN FRA GAB GMB GEO D<< GHA GRC GRD GTM GIN GNB GUY HTI HND HKG HUN ISL IND IDN IRN IRQ IRL ISR ITA JAM JPN JOR KAZ "
    "KEN KIR PRK KOR KWT KGZ LAO LVA LBN LSO LBR LBY LIE LTU LUX MAC MDG MWI MYS MDV MLI MLT MHL MRT MUS MEX FSM MDA MCO "
    "MNG MNE MAR MOZ MMR NAM NRU NPL NLD NZL NIC NER NGA MKD NOR OMN PAK PLW PSE PAN PNG PRY PER PHL POL PRT PRI QAT ROU "
    "RUS RWA KNA LCA VCT WSM SMR STP SAU SEN SRB SYC SLE SGP SVK SVN SLB SOM ZAF SSD ESP LKA SDN SUR SWE CHE SYR TWN TJK "
    "TZA THA TLS TGO TON TTO TUN TUR TKM TUV UGA UKR ARE GBR USA URY UZB VUT VAT VEN VNM YEM ZMB ZWE EUE GBD GBN GBO GBP "
    "GBS RKS UNO UNA UNK XOM XXA XXB XXC XXX UTO"
).split()

ONSETS = "B C D F G H J K L M N P R S T V Z BR CH CR DR FR GR KR PR SH SK ST SZ TH TR CZ RZ QU W Y X LL".split()
VOWELS = "A E I O U A E I O AI AU EI IA IE IO OU OE UE AE Y EE OO".split()
CODAS = ["", "", "", "", "N", "R", "S", "L", "T", "M", "NS", "RT", "SKI", "CH", "NG", "Z", "K", "D", "X", "NN", "SS", "LL"]


def pick(rng, options):
    return options[int(rng.integers(len(options)))]


def chars(rng, options, count):
    return "".join(options[int(i)] for i in rng.integers(len(options), size=count))


def name_part(rng):
    """One invented name; one in six is plain letters, so that no letter pair is unknown."""
    if rng.random() < 0.17:
        return chars(rng, LETTERS, int(rng.integers(1, 12)))
    syllables = int(rng.choice([1, 2, 3, 4], p=[0.18, 0.45, 0.3, 0.07]))
    out = "".join((pick(rng, ONSETS) if i or rng.random() < 0.75 else "") + pick(rng, VOWELS) for i in range(syllables))
    return out + pick(rng, CODAS)


def names(rng):
    surname = "<".join(name_part(rng) for _ in range(int(rng.choice([1, 2, 3], p=[0.72, 0.23, 0.05]))))
    given = "<".join(name_part(rng) for _ in range(int(rng.choice([0, 1, 2, 3], p=[0.05, 0.5, 0.35, 0.1]))))
    return surname + "<<" + given if given else surname


def fill(text, length):
    return (text + "<" * length)[:length]


def document_number(rng):
    style = rng.random()
    if style < 0.35:
        body = chars(rng, DIGITS, int(rng.choice([7, 8, 9], p=[0.15, 0.25, 0.6])))
    elif style < 0.75:
        body = chars(rng, LETTERS, int(rng.integers(1, 4))) + chars(rng, DIGITS, int(rng.integers(5, 8)))
    else:
        body = chars(rng, LETTERS + DIGITS, int(rng.integers(6, 10)))
    return fill(body, 9)


def date(rng):
    year, month, day = int(rng.integers(100)), int(rng.integers(1, 13)), int(rng.integers(1, 32))
    text = f"{year:02d}{month:02d}{day:02d}"
    return text if rng.random() > 0.01 else text[:2] + "<<<<"  # unknown month and day, 9303-3 section 4.8


def optional(rng, length):
    style = rng.random()
    if style < 0.4:
        return "<" * length
    size = int(rng.integers(1, length + 1))
    body = chars(rng, DIGITS if style < 0.7 else LETTERS + DIGITS, size)
    if style > 0.93 and size > 4:
        cut = int(rng.integers(1, size - 1))
        body = body[:cut] + "<" + body[cut + 1 :]
    return fill(body, length)


def dates_block(rng, state):
    return date(rng) + pick(rng, DIGITS), pick(rng, "MMFF<X"), date(rng) + pick(rng, DIGITS + "<"), state


def name_line(rng, length, codes):
    return fill(pick(rng, codes) + pick(rng, STATES) + names(rng), length)


def data_line(rng, length):
    """Second line of TD3, TD2, MRV-A and MRV-B: number, nationality, birth, sex, expiry, optional data, check digits."""
    birth, sex, expiry, state = dates_block(rng, pick(rng, STATES))
    head = document_number(rng) + pick(rng, DIGITS + "<") + state + birth + sex + expiry
    rest = length - len(head)
    if rng.random() < 0.25:
        return head + optional(rng, rest)
    if length == 44 and rng.random() < 0.9:
        return head + optional(rng, rest - 2) + pick(rng, DIGITS + "<<") + pick(rng, DIGITS)
    return head + optional(rng, rest - 1) + pick(rng, DIGITS)


def td1_line(rng):
    row = int(rng.integers(3))
    if row == 0:
        number = document_number(rng)
        return fill(pick(rng, TD1_CODES) + pick(rng, STATES) + number + pick(rng, DIGITS + "<") + optional(rng, 15), 30)
    if row == 1:
        birth, sex, expiry, state = dates_block(rng, pick(rng, STATES))
        return birth + sex + expiry + state + optional(rng, 11) + pick(rng, DIGITS)
    return fill(names(rng), 30)


def old_french_line(rng):
    """Carte nationale d'identité 1988-2021: two lines of 36 outside ICAO 9303."""
    if rng.random() < 0.5:
        return fill("IDFRA" + fill(name_part(rng), 25) + chars(rng, DIGITS, 6), 36)
    given = fill("<<".join(name_part(rng) for _ in range(int(rng.integers(1, 4)))), 14)
    return chars(rng, DIGITS, 4) + chars(rng, DIGITS + "AB", 2) + chars(rng, DIGITS, 7) + given + date(rng) + chars(rng, DIGITS, 1) + pick(rng, "MF") + pick(rng, DIGITS)


TD1_CODES = "I< ID IP IR I< C< A< AR AC CA IT IX RP".split()
TD2_CODES = "I< ID I< IR C< A< AR P<".split()
PASSPORT_CODES = "P< P< P< P< PD PO PC PS PT PP PM PN PE PX PB".split()
VISA_CODES = "V< V< VC VB VD".split()


def mrz_line(rng):
    """One line of 9 to 44 characters of ALPHABET."""
    style = rng.random()
    if style < 0.21:
        text = name_line(rng, 44, PASSPORT_CODES)
    elif style < 0.42:
        text = data_line(rng, 44)
    elif style < 0.66:
        text = td1_line(rng)
    elif style < 0.71:
        text = name_line(rng, 36, TD2_CODES + VISA_CODES)
    elif style < 0.77:
        text = data_line(rng, 36)
    elif style < 0.79:
        text = name_line(rng, 44, VISA_CODES)
    elif style < 0.83:
        text = old_french_line(rng)
    elif style < 0.85:  # the single line on the back of EU driving licences, ISO/IEC 18013
        text = fill("D1" + pick(rng, STATES) + chars(rng, DIGITS + LETTERS, 12) + date(rng) + name_part(rng), 30)
    else:  # no grammar at all: any character beside any other, so that unusual lines are still read letter by letter
        length = int(rng.integers(9, 45))
        text = "".join(pick(rng, ALPHABET) if rng.random() < 0.85 else "<<<"[: int(rng.integers(1, 4))] for _ in range(length))[:length]
    if rng.random() < 0.2:  # a detector often cuts a line: the fragment must read as well as the whole
        size = int(rng.integers(9, max(10, len(text))))
        start = int(rng.integers(0, len(text) - size + 1)) if len(text) > size else 0
        text = text[start : start + size]
    return text
