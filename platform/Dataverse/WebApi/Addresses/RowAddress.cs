using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.WebApi.Query;

namespace Sav.Platform.Dataverse.WebApi.Addresses;

/// <summary>What an address means: <c>accounts</c>, <c>accounts(id)</c> or <c>accounts(sav_customernumber='C-1')</c>.</summary>
internal sealed class RowAddress
{
    private RowAddress(TableMetadata table, EntityReference? row)
    {
        Table = table;
        Row = row;
    }

    public TableMetadata Table { get; }

    /// <summary>The row, by id or by alternate key; null where the address means all rows.</summary>
    public EntityReference? Row { get; }

    /// <param name="metadata">The organisation.</param>
    /// <param name="address">The address after the root of the API, unescaped and without a slash in front.</param>
    public static RowAddress Parse(OrganizationMetadata metadata, string address)
    {
        var open = address.IndexOf('(', StringComparison.Ordinal);
        var set = open < 0 ? address : address[..open];
        var table = metadata.FindTableByEntitySet(set) ?? throw WebApiException.UnknownResource(set);
        if (open < 0)
        {
            return new RowAddress(table, null);
        }

        var tokens = Tokenizer.Read(address[open..]);
        if (tokens[^2].Kind != TokenKind.Close)
        {
            throw WebApiException.UnknownResource(address);
        }

        return new RowAddress(table, ReadKey(table, address, tokens[1..^2]));
    }

    private static EntityReference ReadKey(TableMetadata table, string address, List<Token> tokens)
    {
        if (tokens is [{ Kind: TokenKind.Guid } id])
        {
            return new EntityReference(table.LogicalName, Guid.Parse(id.Text));
        }

        var key = new EntityReference(table.LogicalName);
        foreach (var part in tokens.Append(new Token(TokenKind.Comma, ",", 0)).Chunk(4))
        {
            if (part is not [{ Kind: TokenKind.Word } name, { Kind: TokenKind.Equals }, var value, { Kind: TokenKind.Comma }])
            {
                throw WebApiException.BadQuery($"The key in '{address}' is not valid. Write (id) or (column='value',column2=5).");
            }

            var column = Column(table, name.Text);
            key.KeyAttributes[column.LogicalName] = KeyValue(column, value);
        }

        return key;
    }

    private static object KeyValue(ColumnMetadata column, Token token) => Literal.ValueFor(column, token) switch
    {
        Guid id when column.IsLookup => new EntityReference(column.Targets[0], id),
        int option when column.Type == ColumnType.Choice => new OptionSetValue(option),
        var value => value,
    };

    // Dataverse takes a lookup in a key by either of its names.
    private static ColumnMetadata Column(TableMetadata table, string name) =>
        LookupProperty.Find(table, name) ?? table.FindColumn(name) ?? throw WebApiException.UnknownProperty(table, name);
}
