namespace NewsSearch.OnDisk.Store.Inversion;

/// <summary>A place in the slices of one word's postings, see <see cref="PostingArena"/>.</summary>
/// <param name="Next">The address of the byte to come.</param>
/// <param name="End">The address behind the last number of the slice.</param>
/// <param name="Size">Bytes of the slice, its link included.</param>
internal record struct SliceCursor(int Next, int End, int Size);
