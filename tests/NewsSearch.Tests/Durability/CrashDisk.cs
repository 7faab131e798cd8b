namespace NewsSearch.Tests.Durability;

/// <summary>
/// A model of a disk by what POSIX promises: content lasts by the syncing of the file, a name by that of its folder, and of all else
/// nothing is known.
/// </summary>
internal sealed class CrashDisk
{
    private readonly Dictionary<string, Node> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Node> _lasting = new(StringComparer.Ordinal);

    public void Do(DiskOperation operation)
    {
        switch (operation.Kind)
        {
            case DiskOperationKind.Create:
                _seen[operation.Path] = new Node();
                break;
            case DiskOperationKind.Write:
                _seen[operation.Path].Content.AddRange(operation.Content);
                break;
            case DiskOperationKind.Sync:
                _seen[operation.Path].Synced = _seen[operation.Path].Content.Count;
                break;
            case DiskOperationKind.Move:
                _seen[operation.Target] = _seen[operation.Path];
                _seen.Remove(operation.Path);
                break;
            case DiskOperationKind.Delete:
                _seen.Remove(operation.Path);
                break;
            case DiskOperationKind.SyncFolder:
                SyncFolder(operation.Path);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(operation));
        }
    }

    /// <summary>The files after the power has failed now, by path.</summary>
    /// <param name="random">Decides what the loss leaves open.</param>
    public Dictionary<string, byte[]> After(PowerLoss loss, Random random)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (string path in _seen.Keys.Union(_lasting.Keys).Order(StringComparer.Ordinal))
        {
            bool isLasting = loss == PowerLoss.Everything || (loss == PowerLoss.Some && random.Next(2) == 0);
            if ((isLasting ? _lasting : _seen).TryGetValue(path, out Node? node))
            {
                files[path] = node.After(loss, random);
            }
        }

        return files;
    }

    private void SyncFolder(string folder)
    {
        foreach (string path in _seen.Keys.Union(_lasting.Keys).Where(path => Path.GetDirectoryName(path) == folder).ToList())
        {
            if (_seen.TryGetValue(path, out Node? node))
            {
                _lasting[path] = node;
            }
            else
            {
                _lasting.Remove(path);
            }
        }
    }

    private sealed class Node
    {
        public List<byte> Content { get; } = [];

        public int Synced { get; set; }

        public byte[] After(PowerLoss loss, Random random)
        {
            byte[] content = [.. Content];
            switch (loss)
            {
                case PowerLoss.Everything:
                    return content[..Synced];
                case PowerLoss.Zeros:
                    content.AsSpan(Synced).Clear();
                    break;
                case PowerLoss.Noise:
                    random.NextBytes(content.AsSpan(Synced));
                    break;
                case PowerLoss.Some:
                    return random.Next(4) switch
                    {
                        0 => content,
                        1 => content[..(Synced + random.Next(content.Length - Synced + 1))],
                        2 => After(PowerLoss.Zeros, random),
                        _ => After(PowerLoss.Noise, random),
                    };
                default:
                    break;
            }

            return content;
        }
    }
}
