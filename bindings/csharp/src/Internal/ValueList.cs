using System.Collections;

namespace LibOrder;

/// <summary>A list that is equal to another of the same contents, so that the values that hold it are.</summary>
internal sealed class ValueList<T>(T[] values) : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[] items = values;

    public int Count => items.Length;

    public T this[int index] => items[index];

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(ValueList<T>? other) => other != null && items.SequenceEqual(other.items);

    public override bool Equals(object? other) => Equals(other as ValueList<T>);

    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (T item in items)
        {
            hash.Add(item);
        }
        return hash.ToHashCode();
    }

    public override string ToString() => "[" + string.Join(", ", items) + "]";
}
