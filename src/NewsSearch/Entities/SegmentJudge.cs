namespace NewsSearch.Entities;

/// <summary>
/// Decides which <see cref="NameSegment"/>s name people and which places, by the evidence at each and by what the article's other
/// mentions of the same words make certain.
/// </summary>
internal readonly ref struct SegmentJudge
{
    private const double Likely = 2;
    private const double Certain = 3;

    private readonly TokenReader _text;
    private readonly Gazetteer _gazetteer;
    private readonly PersonEvidence _person;
    private readonly PlaceEvidence _place;

    // Words of the article's people: 1 likely, 2 certain. Names of its certain places.
    private readonly KeyTable<byte> _personWords = new(64);
    private readonly KeyTable<byte> _placeNames = new(64);

    private SegmentJudge(TokenReader text, Gazetteer gazetteer)
    {
        _text = text;
        _gazetteer = gazetteer;
        _person = new PersonEvidence(text);
        _place = new PlaceEvidence(text, gazetteer);
    }

    public static Mention[] Judge(TokenReader text, List<NameSegment> segments, Gazetteer gazetteer)
    {
        var judge = new SegmentJudge(text, gazetteer);
        var scores = new (double Person, double Place)[segments.Count];
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = (judge._person.Score(segments[i]), judge._place.Score(segments[i]));
            judge.Note(segments[i], scores[i].Person, scores[i].Place);
        }

        var mentions = new List<Mention>(segments.Count);
        for (int i = 0; i < scores.Length; i++)
        {
            if (judge.Decide(segments[i], scores[i].Person, scores[i].Place) is { } kind)
            {
                mentions.Add(new Mention(kind, segments[i].First, segments[i].Count));
            }
        }

        return [.. mentions];
    }

    private void Note(in NameSegment segment, double person, double place)
    {
        if (person >= Likely && person > place)
        {
            byte certainty = person >= Certain ? (byte)2 : (byte)1;
            for (int i = segment.First; i < segment.End; i++)
            {
                if (IsNameOfItsOwn(_text[i]))
                {
                    ref byte word = ref _personWords.At(_text[i].Key);
                    word = Math.Max(word, certainty);
                }
            }
        }
        else if (place >= Certain && person < Likely)
        {
            _placeNames.At(KeyOf(segment)) = 1;
        }
    }

    // Not the "de", "J." or "Jr." of a name.
    private static bool IsNameOfItsOwn(in Token token) =>
        token.Shape != TokenShape.Initial && !token.Is(WordClasses.Suffix) && (token.HasCapital || !token.Is(WordClasses.Particle));

    private MentionKind? Decide(in NameSegment segment, double person, double place)
    {
        if (segment.Has(SegmentTraits.BuiltAsPlace))
        {
            return MentionKind.Place;
        }

        double known = KnownPerson(segment);
        person += known;
        place += known == 0 && _placeNames.ValueOf(KeyOf(segment)) != 0 ? 1.5 : 0;
        return place >= Likely && place >= person ? MentionKind.Place : person >= Likely ? MentionKind.Person : null;
    }

    // Against a town of the same name the article's person weighs more than against a country.
    private double KnownPerson(in NameSegment segment)
    {
        int least = int.MaxValue;
        for (int i = segment.First; i < segment.End; i++)
        {
            if (IsNameOfItsOwn(_text[i]))
            {
                least = Math.Min(least, _personWords.ValueOf(_text[i].Key));
            }
        }

        return least switch
        {
            0 or int.MaxValue => 0,
            1 => 2,
            _ => segment.Place >= 0 && _gazetteer.KindOf(segment.Place) == PlaceKind.City ? 4.5 : 3,
        };
    }

    private ulong KeyOf(in NameSegment segment)
    {
        ulong key = NameHash.Start;
        for (int i = segment.First; i < segment.End; i++)
        {
            key = NameHash.AppendWord(key, _text[i].Key);
        }

        return key;
    }
}
