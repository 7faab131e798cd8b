namespace NewsSearch.Entities;

internal enum MentionKind : byte
{
    Person,
    Place,
    Organisation,
}
